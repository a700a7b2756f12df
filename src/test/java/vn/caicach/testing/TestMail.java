package vn.caicach.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// The mail server of the product under test. It is away until a test starts it.
public final class TestMail {

  static final int PORT = freePort();

  private TestMail() {}

  /// Starts the server; whoever starts it stops it.
  public static GreenMail start() {
    var server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /// A server that lets in and says nothing; whoever opens it closes it.
  public static ServerSocket silent() throws IOException {
    return new ServerSocket(PORT, 10, InetAddress.getByName("127.0.0.1"));
  }

  /// Where the server is, for a product that a test starts itself.
  public static String url() {
    return "smtp://127.0.0.1:" + PORT + "?from=cchc@thunghiem.vn";
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
