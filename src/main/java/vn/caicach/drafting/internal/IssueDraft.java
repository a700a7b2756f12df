package vn.caicach.drafting.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.RegisterDocument;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.DraftState;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.OfficialPaper.Speed;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.ClaimFile;
import vn.caicach.storage.DigitalSignature;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.FileSignatures;
import vn.caicach.storage.SignatureState;

/// Cho số, nhận bản ký, ban hành, gửi: what the clerk does with an approved paper.
@Component
public class IssueDraft {

  private static final String BASIS = "Điều 15 Nghị định 30/2020/NĐ-CP";

  private final DraftBook book;
  private final DraftPapers papers;
  private final PaperNumbers numbers;
  private final RegisterDocument register;
  private final DispatchQueries dispatches;
  private final JdbcAggregateOperations aggregates;
  private final ClaimFile claimFile;
  private final FileDirectory files;
  private final BusinessTime time;

  IssueDraft(
      DraftBook book,
      DraftPapers papers,
      PaperNumbers numbers,
      RegisterDocument register,
      DispatchQueries dispatches,
      JdbcAggregateOperations aggregates,
      ClaimFile claimFile,
      FileDirectory files,
      BusinessTime time) {
    this.book = book;
    this.papers = papers;
    this.numbers = numbers;
    this.register = register;
    this.dispatches = dispatches;
    this.aggregates = aggregates;
    this.claimFile = claimFile;
    this.files = files;
    this.time = time;
  }

  /// Number and date of the authority's document system.
  ///
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void number(DraftId id, int number, LocalDate date, Actor by) {
    typed(book.open(id, DraftAct.NUMBER, by), number, date, by);
  }

  private void typed(Draft draft, int number, LocalDate date, Actor by) {
    Verdict.allOf(() -> notToCome(date), () -> notLongAgo(date)).orThrow();
    numbers.await(draft.issuer(), draft.kind(), date.getYear());
    Verdict.allOf(
            () -> typedBefore(draft),
            () -> ownRegister(draft, date, false),
            () -> isFree(draft, number, date))
        .orThrow();
    numbered(draft, number, date, by);
  }

  /// The next number of the program's own register, as of today.
  ///
  /// @return the number
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public int number(DraftId id, Actor by) {
    Draft draft = book.open(id, DraftAct.NUMBER, by);
    LocalDate today = time.today();
    Verdict.allOf(() -> hasNone(draft), () -> ownRegister(draft, today, true)).orThrow();
    int number = numbers.nextPaper(draft.issuer(), draft.kind(), today.getYear());
    aggregates.insert(GivenNumber.of(draft, today.getYear(), number));
    numbered(draft, number, today, by);
    return number;
  }

  private void numbered(Draft draft, int number, LocalDate date, Actor by) {
    draft.giveNumber(number, date, time.today());
    book.keep(draft, StepKind.NUMBERED, draft.printedNumber() + "/" + draft.symbol(), by);
  }

  private Verdict ownRegister(Draft draft, LocalDate date, boolean wanted) {
    boolean own = numbers.ownRegister(draft.issuer(), draft.kind(), date.getYear());
    if (own == wanted) {
      return Verdict.allowed();
    }
    return Verdict.refused(own ? "drafting.rule.ownRegister" : "drafting.rule.otherRegister")
        .on(BASIS);
  }

  private Verdict notToCome(LocalDate date) {
    return date.isAfter(time.today())
        ? Verdict.refused("drafting.rule.dateToCome")
        : Verdict.allowed();
  }

  private Verdict notLongAgo(LocalDate date) {
    return date.getYear() < time.today().getYear() - 1
        ? Verdict.refused("drafting.rule.dateLongAgo")
        : Verdict.allowed();
  }

  /// A number that was typed may be mended until the paper is issued.
  private Verdict typedBefore(Draft draft) {
    return numbers.isOwn(draft)
        ? Verdict.refused("drafting.rule.ownNumberStays").on(BASIS)
        : Verdict.allowed();
  }

  private static Verdict hasNone(Draft draft) {
    return draft.paperNumber() == null
        ? Verdict.allowed()
        : Verdict.refused("drafting.rule.hasNumber");
  }

  private Verdict isFree(Draft draft, int number, LocalDate date) {
    return numbers
        .bearer(draft, number, date)
        .<Verdict>map(
            other -> Verdict.refused("drafting.rule.numberTaken", number, other).on(BASIS))
        .orElseGet(Verdict::allowed);
  }

  /// The file that came back signed. Where the paper has no number yet, number and date are read
  /// from it: the authority's document system printed them there.
  ///
  /// @throws vn.caicach.shared.RefusedException when they cannot be read, or a rule says no
  @Transactional
  public void takeSigned(DraftId id, FileId file, String note, Actor by) {
    Draft draft = book.open(id, DraftAct.TAKE_SIGNED, by);
    if (draft.state() == DraftState.APPROVED) {
      PrintedNumber printed =
          files
              .text(file)
              .flatMap(text -> PrintedNumber.read(text, draft.symbol()))
              .orElseThrow(() ->
                  new RefusedException(
                      Verdict.refused("drafting.rule.noPrintedNumber", draft.symbol())));
      typed(draft, printed.number(), printed.date(), by);
    }
    bearsItsNumber(draft, file).orThrow();
    draft.takeSigned(file, time.today());
    claimFile.claim(file);
    book.keep(draft, StepKind.SIGNED, note, by);
  }

  private Verdict bearsItsNumber(Draft draft, FileId file) {
    return files
        .text(file)
        .flatMap(text ->
            PrintedNumber.other(text, Objects.requireNonNull(draft.paperNumber()), draft.symbol()))
        .<Verdict>map(other ->
            Verdict.refused(
                "drafting.rule.otherNumber", other, draft.printedNumber() + "/" + draft.symbol()))
        .orElseGet(Verdict::allowed);
  }

  /// Ban hành: it goes into the register of documents.
  ///
  /// @param seen the version the clerk looked at
  /// @param readers units whose people read it; empty for everybody who reads documents
  /// @param compared somebody compared the file with the signed paper
  /// @return its entry
  @Transactional
  public DocumentId issue(DraftId id, long seen, List<UUID> readers, boolean compared, Actor by) {
    Draft draft = book.openAsSeen(id, seen, DraftAct.ISSUE, by);
    signedSoundly(draft, compared, by).orThrow();
    DocumentId document = register.register(registration(draft, readers));
    draft.issue(document, time.today());
    book.keep(draft, StepKind.ISSUED, "", by);
    return document;
  }

  /// The last digital signature, the agency's, must be whole; what was signed before may have got
  /// its number afterwards. A file without any is a scan, or somebody says it was compared with the
  /// signed paper.
  private Verdict signedSoundly(Draft draft, boolean compared, Actor by) {
    FileSignatures found =
        files.signatures(Objects.requireNonNull(draft.signedFile()), by).orElse(null);
    List<SignatureState> states =
        found == null
            ? List.of()
            : found.signatures().stream()
                .filter(one -> one.kind() == DigitalSignature.Kind.SIGNATURE)
                .map(DigitalSignature::state)
                .toList();
    if (states.isEmpty()) {
      return compared || (found != null && found.scan())
          ? Verdict.allowed()
          : Verdict.refused("drafting.rule.notSigned");
    }
    SignatureState last = states.getLast();
    return last.isIntact() && last != SignatureState.REVOKED
        ? Verdict.allowed()
        : Verdict.refused("drafting.rule.signatureBroken").on("Nghị định 68/2024/NĐ-CP Điều 30");
  }

  private Registration registration(Draft draft, List<UUID> readers) {
    OfficialPaper paper = papers.paper(draft);
    SignerQueries.Signer signer = papers.signer(draft).orElse(null);
    return new Registration(
        Direction.OUTGOING,
        kind(draft.kind()),
        new DocumentLabel(Objects.requireNonNull(draft.printedNumber()), draft.symbol()),
        Objects.requireNonNull(draft.paperDate()),
        null,
        paper.issuer().words(),
        (draft.kind() == PaperKind.CONG_VAN ? "V/v " : "") + draft.text().subject(),
        signer == null ? "" : signer.name(),
        signer == null ? "" : signer.title(),
        String.join("\n", recipients(paper)),
        urgency(draft.speed()),
        readers.isEmpty() ? null : readers,
        draft.signedFile());
  }

  private static DocumentKind kind(PaperKind kind) {
    for (DocumentKind known : DocumentKind.values()) {
      if (known.name().equals(kind.name())) {
        return known;
      }
    }
    return DocumentKind.KHAC;
  }

  private static Urgency urgency(@Nullable Speed speed) {
    return speed == null ? Urgency.THUONG : Urgency.valueOf(speed.name());
  }

  /// To whom the paper goes: "Như trên" are its addressees, the archive is nobody.
  public static List<String> recipients(OfficialPaper paper) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : paper.recipients()) {
      String low = name.toLowerCase(Locale.ROOT);
      if (low.startsWith("như trên")) {
        all.addAll(paper.addressees());
      } else if (!PaperText.isArchive(name)) {
        all.add(name);
      }
    }
    return List.copyOf(all);
  }

  /// It went to these of its recipients.
  @Transactional
  public void send(DraftId id, List<String> to, Channel channel, LocalDate day, Actor by) {
    Draft draft = book.open(id, DraftAct.SEND, by);
    Verdict.allOf(
            () -> notToCome(day),
            () -> notBefore(day, Objects.requireNonNull(draft.paperDate())),
            () -> to.isEmpty() ? Verdict.refused("drafting.rule.noRecipient") : Verdict.allowed())
        .orThrow();
    Set<String> sent = new HashSet<>(dispatches.recipients(id));
    to.stream()
        .distinct()
        .filter(sent::add)
        .forEach(name -> aggregates.insert(Dispatch.of(id, name, channel, day, by)));
  }

  private static Verdict notBefore(LocalDate day, LocalDate issued) {
    return day.isBefore(issued)
        ? Verdict.refused("drafting.rule.sentBeforeIssued")
        : Verdict.allowed();
  }
}
