package vn.caicach.storage.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.caicach.storage.internal.FileInspector.Report;

/// What the program and the inspecting process say to each other: frames of bounded length. The
/// program trusts nothing that comes back: every word of it is one of a few, a number in a range or
/// a text of bounded length.
final class Frames {

  /// Said by the process when it is ready.
  static final int READY = 0x43435331;

  private static final int LONGEST = 1 << 16;
  private static final int LONGEST_TITLE = 500;
  private static final int MOST_ARGUMENTS = 4;
  private static final int MOST_PAGES = 1_000_000;

  private Frames() {}

  /// @param trust the folder of trust anchors; there may be none
  /// @param receivedAt when the program received the file
  record Request(
      String file,
      String textFile,
      int textCharacters,
      Wanted wanted,
      String trust,
      Instant receivedAt) {}

  static void write(DataOutputStream out, Request request) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    data.writeUTF(request.file());
    data.writeUTF(request.textFile());
    data.writeInt(request.textCharacters());
    data.writeUTF(request.wanted().name());
    data.writeUTF(request.trust());
    data.writeLong(request.receivedAt().toEpochMilli());
    frame(out, bytes);
  }

  static Request readRequest(DataInputStream in) throws IOException {
    DataInputStream data = frame(in);
    return new Request(
        data.readUTF(),
        data.readUTF(),
        data.readInt(),
        Wanted.valueOf(data.readUTF()),
        data.readUTF(),
        Instant.ofEpochMilli(data.readLong()));
  }

  static void write(DataOutputStream out, Report report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    switch (report) {
      case Report.Passed passed -> {
        data.writeBoolean(true);
        data.writeUTF(passed.type().name());
        data.writeInt(passed.pages().orElse(-1));
        data.writeUTF(bounded(passed.title()));
        data.writeBoolean(passed.textComplete());
        SignatureFrames.write(data, passed.signatures());
      }
      case Report.Refused refused -> {
        data.writeBoolean(false);
        data.writeUTF(refused.refusal().name());
        List<String> arguments = refused.arguments().stream().limit(MOST_ARGUMENTS).toList();
        data.writeByte(arguments.size());
        for (String argument : arguments) {
          data.writeUTF(bounded(argument));
        }
      }
    }
    frame(out, bytes);
  }

  static Report readReport(DataInputStream in) throws IOException {
    DataInputStream data = frame(in);
    try {
      if (data.readBoolean()) {
        ContentType type = ContentType.valueOf(data.readUTF());
        if (type.refusal().isPresent()) {
          throw new IOException("Passed a file of a type that is not admitted");
        }
        int pages = data.readInt();
        return new Report.Passed(
            type,
            pages > 0 && pages <= MOST_PAGES ? OptionalInt.of(pages) : OptionalInt.empty(),
            bounded(data.readUTF()),
            data.readBoolean(),
            SignatureFrames.read(data));
      }
      Refusal refusal = Refusal.valueOf(data.readUTF());
      int count = Math.min(data.readUnsignedByte(), MOST_ARGUMENTS);
      var arguments = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        arguments.add(bounded(data.readUTF()));
      }
      return new Report.Refused(refusal, List.copyOf(arguments));
    } catch (IllegalArgumentException e) {
      throw new IOException("Unknown word in a report", e);
    }
  }

  private static void frame(DataOutputStream out, ByteArrayOutputStream bytes) throws IOException {
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    out.flush();
  }

  private static DataInputStream frame(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("A frame of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static String bounded(String text) {
    return bounded(text, LONGEST_TITLE);
  }

  /// One line, of at most so many characters.
  static String bounded(String text, int longest) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    return line.substring(0, end);
  }
}
