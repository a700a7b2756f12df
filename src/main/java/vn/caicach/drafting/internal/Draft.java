package vn.caicach.drafting.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.document.DocumentId;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.DraftState;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.OfficialPaper.Speed;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.Signing;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileId;

/// A paper on its way. Its words change while it is open; number, signed file and register entry
/// come one after another and stay.
@Table(schema = "drafting", name = "drafts")
public class Draft {

  @Id private final DraftId id;
  private final int number;
  private final UnitId draftingUnitId;
  private List<UUID> writingUnits;
  private final @Nullable OfficerId authorId;
  private final String authorName;
  private final @Nullable UUID editionId;
  private PaperKind kind;
  private UnitId issuerUnitId;
  private String symbol;
  private @Nullable Speed speed;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private PaperText text;

  private @Nullable AssignmentId signerAssignmentId;
  private @Nullable OfficerId signerId;
  private Signing.Right signingRight;
  private boolean collective;
  private String rightBasis;
  private DraftState state;
  private List<UUID> askedUnits;
  private @Nullable Integer paperNumber;
  private @Nullable LocalDate paperDate;
  private @Nullable FileId signedFileId;
  private @Nullable DocumentId documentId;
  private LocalDate movedOn;
  @Version private long version;

  @PersistenceCreator
  Draft(
      DraftId id,
      int number,
      UnitId draftingUnitId,
      List<UUID> writingUnits,
      @Nullable OfficerId authorId,
      String authorName,
      @Nullable UUID editionId,
      PaperKind kind,
      UnitId issuerUnitId,
      String symbol,
      @Nullable Speed speed,
      PaperText text,
      @Nullable AssignmentId signerAssignmentId,
      @Nullable OfficerId signerId,
      Signing.Right signingRight,
      boolean collective,
      String rightBasis,
      DraftState state,
      List<UUID> askedUnits,
      @Nullable Integer paperNumber,
      @Nullable LocalDate paperDate,
      @Nullable FileId signedFileId,
      @Nullable DocumentId documentId,
      LocalDate movedOn,
      long version) {
    this.id = id;
    this.number = number;
    this.draftingUnitId = draftingUnitId;
    this.writingUnits = List.copyOf(writingUnits);
    this.authorId = authorId;
    this.authorName = authorName;
    this.editionId = editionId;
    this.kind = kind;
    this.issuerUnitId = issuerUnitId;
    this.symbol = symbol;
    this.speed = speed;
    this.text = text;
    this.signerAssignmentId = signerAssignmentId;
    this.signerId = signerId;
    this.signingRight = signingRight;
    this.collective = collective;
    this.rightBasis = rightBasis;
    this.state = state;
    this.askedUnits = List.copyOf(askedUnits);
    this.paperNumber = paperNumber;
    this.paperDate = paperDate;
    this.signedFileId = signedFileId;
    this.documentId = documentId;
    this.movedOn = movedOn;
    this.version = version;
  }

  /// What is decided about a draft while it is written.
  ///
  /// @param symbol as typed or proposed: "QĐ-UBND"
  /// @param signer the post its signer signs in; null while it is open
  /// @param signerId who holds that post
  /// @param collective on behalf of the whole committee
  /// @param rightBasis what an order or a delegation rests on; empty for the own right
  public record Written(
      PaperKind kind,
      UnitId issuer,
      String symbol,
      @Nullable Speed speed,
      PaperText text,
      @Nullable AssignmentId signer,
      @Nullable OfficerId signerId,
      Signing.Right right,
      boolean collective,
      String rightBasis) {}

  /// @param edition of the wording it begins with; null for none
  static Draft begin(
      int number, UnitId unit, @Nullable UUID edition, Written what, Actor by, LocalDate today) {
    UUID officer = by.officer();
    OfficerId author = officer == null ? null : new OfficerId(officer);
    return fresh(number, unit, author, by.name(), edition, what, today);
  }

  /// A draft nobody keeps, to be looked at.
  static Draft tried(UnitId unit, Written what, LocalDate today) {
    return fresh(1, unit, null, "", null, what, today);
  }

  private static Draft fresh(
      int number,
      UnitId unit,
      @Nullable OfficerId author,
      String authorName,
      @Nullable UUID edition,
      Written what,
      LocalDate today) {
    return new Draft(
        DraftId.next(),
        number,
        unit,
        List.of(unit.value()),
        author,
        authorName,
        edition,
        what.kind(),
        what.issuer(),
        what.symbol(),
        what.speed(),
        what.text(),
        what.signer(),
        what.signerId(),
        what.right(),
        what.collective(),
        what.rightBasis(),
        DraftState.DRAFTING,
        List.of(),
        null,
        null,
        null,
        null,
        today,
        0);
  }

  /// @param seen the version it was changed from
  void write(Written what, long seen, LocalDate today) {
    kind = what.kind();
    issuerUnitId = what.issuer();
    symbol = what.symbol();
    speed = what.speed();
    text = what.text();
    signerAssignmentId = what.signer();
    signerId = what.signerId();
    signingRight = what.right();
    collective = what.collective();
    rightBasis = what.rightBasis();
    version = seen;
    movedOn = today;
  }

  void ask(Set<UUID> units, LocalDate today) {
    Set<UUID> all = new HashSet<>(askedUnits);
    all.addAll(units);
    askedUnits = all.stream().sorted().toList();
    move(DraftState.ASKED, today);
  }

  /// What came of its units reads and writes it, too.
  void follow(Set<UUID> from, Set<UUID> into) {
    writingUnits = followed(writingUnits, from, into);
    askedUnits = followed(askedUnits, from, into);
  }

  private static List<UUID> followed(List<UUID> units, Set<UUID> from, Set<UUID> into) {
    if (units.stream().noneMatch(from::contains)) {
      return units;
    }
    Set<UUID> all = new HashSet<>(units);
    all.addAll(into);
    return all.stream().sorted().toList();
  }

  void submit(LocalDate today) {
    move(DraftState.SUBMITTED, today);
  }

  /// Back to who writes it: returned, or taken back.
  void reopen(LocalDate today) {
    move(askedUnits.isEmpty() ? DraftState.DRAFTING : DraftState.ASKED, today);
  }

  void approve(LocalDate today) {
    move(DraftState.APPROVED, today);
  }

  /// Given, or mended before it is issued.
  void giveNumber(int given, LocalDate date, LocalDate today) {
    paperNumber = given;
    paperDate = date;
    move(state == DraftState.SIGNED ? DraftState.SIGNED : DraftState.NUMBERED, today);
  }

  void takeSigned(FileId file, LocalDate today) {
    signedFileId = file;
    move(DraftState.SIGNED, today);
  }

  void issue(DocumentId document, LocalDate today) {
    documentId = document;
    move(DraftState.ISSUED, today);
  }

  void withdraw(LocalDate today) {
    move(DraftState.WITHDRAWN, today);
  }

  private void move(DraftState to, LocalDate today) {
    state = to;
    movedOn = today;
  }

  public DraftId id() {
    return id;
  }

  public int number() {
    return number;
  }

  /// "DT 12"
  public String label() {
    return "DT " + number;
  }

  public UnitId draftingUnit() {
    return draftingUnitId;
  }

  public @Nullable OfficerId author() {
    return authorId;
  }

  public String authorName() {
    return authorName;
  }

  public PaperKind kind() {
    return kind;
  }

  public UnitId issuer() {
    return issuerUnitId;
  }

  public String symbol() {
    return symbol;
  }

  public @Nullable Speed speed() {
    return speed;
  }

  public PaperText text() {
    return text;
  }

  public @Nullable AssignmentId signer() {
    return signerAssignmentId;
  }

  public @Nullable OfficerId signerId() {
    return signerId;
  }

  public Signing.Right right() {
    return signingRight;
  }

  public boolean isCollective() {
    return collective;
  }

  public String rightBasis() {
    return rightBasis;
  }

  public DraftState state() {
    return state;
  }

  public List<UUID> askedUnits() {
    return askedUnits;
  }

  public @Nullable Integer paperNumber() {
    return paperNumber;
  }

  public @Nullable LocalDate paperDate() {
    return paperDate;
  }

  /// "05", "342": below 10 with a zero in front (Phụ lục I mục II.3 NĐ 30/2020/NĐ-CP).
  public @Nullable String printedNumber() {
    return paperNumber == null ? null : "%02d".formatted(paperNumber);
  }

  public @Nullable FileId signedFile() {
    return signedFileId;
  }

  public @Nullable DocumentId document() {
    return documentId;
  }

  public long version() {
    return version;
  }

  boolean isSignedBy(Actor actor) {
    return signerId != null && Objects.equals(signerId.value(), actor.officer());
  }

  boolean isAskedOf(Actor actor) {
    return actor.units().stream().anyMatch(askedUnits::contains);
  }

  /// Whether the person works where it is written.
  boolean isWrittenBy(Actor actor) {
    return actor.units().stream().anyMatch(writingUnits::contains);
  }

  /// The day its units, posts and names are those of: of the paper, of its approval, or today.
  LocalDate asOf(LocalDate today) {
    if (paperDate != null) {
      return paperDate;
    }
    return state == DraftState.APPROVED ? movedOn : today;
  }

  /// Whether the person may read it.
  boolean isReadableBy(Actor actor) {
    return actor.may("drafts:readAll")
        || isWrittenBy(actor)
        || isAskedOf(actor)
        || isSignedBy(actor);
  }
}
