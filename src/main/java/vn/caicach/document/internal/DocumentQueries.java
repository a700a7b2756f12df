package vn.caicach.document.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.DocumentReaders;
import vn.caicach.document.Registration;
import vn.caicach.document.ShortCitation;
import vn.caicach.document.Urgency;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Days;
import vn.caicach.shared.VietnameseText;
import vn.caicach.storage.FileDirectory;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads the register for lists and pages.
@Component
public class DocumentQueries implements DocumentDirectory {

  private static final int MOST_WORDS = 10;

  /// @param hasFile whether its file is here
  public record Row(
      DocumentId id,
      Direction direction,
      int registerYear,
      int registerNumber,
      DocumentKind kind,
      DocumentLabel label,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate receivedOn,
      String issuer,
      String subject,
      String signer,
      String signerPost,
      String recipients,
      Urgency urgency,
      LocalDate registeredOn,
      boolean hasFile) {}

  /// A document in the register that looks like the one about to be written.
  ///
  /// @param sameFile it has the same file; otherwise the same number, issuer and year
  public record Twin(
      DocumentId id,
      Direction direction,
      int registerYear,
      int registerNumber,
      String name,
      boolean sameFile) {}

  /// @param number of the next document of that kind
  public record Next(DocumentKind kind, String symbol, int number) {

    private Next after(List<Next> last) {
      int highest =
          last.stream().filter(one -> one.kind == kind).mapToInt(Next::number).max().orElse(0);
      return new Next(kind, symbol, highest + 1);
    }

    /// Below 10 with a zero in front (Phụ lục I NĐ 30/2020/NĐ-CP).
    public String label() {
      return "%02d/%s".formatted(number, symbol);
    }
  }

  private final DSLContext sql;
  private final Documents documents;
  private final FileDirectory files;

  DocumentQueries(DSLContext sql, Documents documents, FileDirectory files) {
    this.sql = sql;
    this.documents = documents;
    this.files = files;
  }

  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request, Actor actor) {
    long total =
        sql.fetchCount(
            DSL.selectOne()
                .from(DOCUMENTS)
                .where(DocumentReaders.include(actor, DOCUMENTS.AUDIENCE), conditionOf(request)));
    return Listing.of(request, rows(request, actor, request.offset(), request.size()), total);
  }

  @Transactional(readOnly = true)
  public List<Row> all(ListRequest request, Actor actor, int most) {
    return rows(request, actor, 0, most);
  }

  private List<Row> rows(ListRequest request, Actor actor, int offset, int limit) {
    return sql.select(
            DOCUMENTS.ID,
            DOCUMENTS.DIRECTION,
            DOCUMENTS.REGISTER_YEAR,
            DOCUMENTS.REGISTER_NUMBER,
            DOCUMENTS.KIND,
            DOCUMENTS.NUMBER,
            DOCUMENTS.SYMBOL,
            DOCUMENTS.ISSUED_ON,
            DOCUMENTS.RECEIVED_ON,
            DOCUMENTS.ISSUER,
            DOCUMENTS.SUBJECT,
            DOCUMENTS.SIGNER,
            DOCUMENTS.SIGNER_POST,
            DOCUMENTS.RECIPIENTS,
            DOCUMENTS.URGENCY,
            DOCUMENTS.REGISTERED_AT,
            DOCUMENTS.FILE_ID)
        .from(DOCUMENTS)
        .where(DocumentReaders.include(actor, DOCUMENTS.AUDIENCE), conditionOf(request))
        .orderBy(orderOf(request))
        .offset(offset)
        .limit(limit)
        .fetch(row ->
            new Row(
                new DocumentId(row.value1()),
                Direction.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                DocumentKind.valueOf(row.value5()),
                new DocumentLabel(row.value6(), row.value7()),
                row.value8(),
                row.value9(),
                row.value10(),
                row.value11(),
                row.value12(),
                row.value13(),
                row.value14(),
                Urgency.valueOf(row.value15()),
                row.value16().atZoneSameInstant(BusinessTime.ZONE).toLocalDate(),
                row.value17() != null));
  }

  private static List<OrderField<?>> orderOf(ListRequest request) {
    boolean down = request.sorting().descending();
    List<Field<?>> fields =
        switch (request.sorting().column()) {
          case "label" -> List.of(DOCUMENTS.FOLDED_LABEL);
          case "issuedOn" -> List.of(DOCUMENTS.ISSUED_ON);
          case "issuer" -> List.of(DOCUMENTS.ISSUER.collate("vi-x-icu"));
          case "urgency" ->
              List.of(
                  DSL.field(
                      "array_position({0}, {1})",
                      Integer.class,
                      val(Arrays.stream(Urgency.values()).map(Enum::name).toArray(String[]::new)),
                      DOCUMENTS.URGENCY));
          default -> List.of(DOCUMENTS.REGISTER_YEAR, DOCUMENTS.REGISTER_NUMBER);
        };
    return Stream.concat(fields.stream(), Stream.of(DOCUMENTS.ID))
        .<OrderField<?>>map(field -> down ? field.desc().nullsLast() : field.asc().nullsLast())
        .toList();
  }

  private static Condition conditionOf(ListRequest request) {
    return words(request.filter("q"))
        .and(listed(DOCUMENTS.DIRECTION, request.filter("direction")))
        .and(listed(DOCUMENTS.KIND, request.filter("kind")))
        .and(listed(DOCUMENTS.URGENCY, request.filter("urgency")))
        .and(year(request.filter("year")))
        .and(Days.read(request.filter("from")).map(DOCUMENTS.ISSUED_ON::ge).orElse(noCondition()))
        .and(Days.read(request.filter("to")).map(DOCUMENTS.ISSUED_ON::le).orElse(noCondition()));
  }

  /// Each word stands somewhere in number, issuer or subject, with or without accents.
  private static Condition words(String typed) {
    Field<String> text =
        DOCUMENTS
            .FOLDED_LABEL
            .concat(val(" "))
            .concat(DOCUMENTS.FOLDED_ISSUER)
            .concat(val(" "))
            .concat(DOCUMENTS.FOLDED_SUBJECT);
    return DSL.and(
        Arrays.stream(VietnameseText.fold(VietnameseText.tidy(typed)).split(" "))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> FoldedText.within(text, word))
            .toList());
  }

  private static Condition listed(Field<String> field, String value) {
    return value.isEmpty() ? noCondition() : field.eq(value);
  }

  private static Condition year(String year) {
    return year.matches("\\d{4}")
        ? DOCUMENTS.REGISTER_YEAR.eq(Integer.valueOf(year))
        : noCondition();
  }

  /// The years the register has entries of, the last first.
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return sql.selectDistinct(DOCUMENTS.REGISTER_YEAR)
        .from(DOCUMENTS)
        .orderBy(DOCUMENTS.REGISTER_YEAR.desc())
        .limit(100)
        .fetch(DOCUMENTS.REGISTER_YEAR);
  }

  /// Numbers and symbols the next documents to go out would bear: of each kind and symbol written
  /// into the register this year or last, the number after the last of its kind this year.
  @Transactional(readOnly = true)
  public List<Next> next(int year, Actor actor) {
    Field<Integer> number =
        DSL.when(DOCUMENTS.REGISTER_YEAR.eq(year), DOCUMENTS.NUMBER.cast(Integer.class));
    List<Next> last =
        sql.select(DOCUMENTS.KIND, DOCUMENTS.SYMBOL, DSL.coalesce(DSL.max(number), val(0)))
            .from(DOCUMENTS)
            .where(
                DOCUMENTS.DIRECTION.eq(Direction.OUTGOING.name()),
                DOCUMENTS.REGISTER_YEAR.between(year - 1, year),
                DOCUMENTS.NUMBER.likeRegex("^[0-9]{1,6}$"),
                DOCUMENTS.SYMBOL.ne(""),
                DocumentReaders.include(actor, DOCUMENTS.AUDIENCE))
            .groupBy(DOCUMENTS.KIND, DOCUMENTS.SYMBOL)
            .orderBy(DSL.count().desc(), DOCUMENTS.SYMBOL)
            .limit(100)
            .fetch(row -> new Next(DocumentKind.valueOf(row.value1()), row.value2(), row.value3()));
    return last.stream().map(one -> one.after(last)).toList();
  }

  /// Whom documents came from, the most frequent first.
  @Transactional(readOnly = true)
  public List<String> issuers() {
    return sql.select(DOCUMENTS.ISSUER)
        .from(DOCUMENTS)
        .groupBy(DOCUMENTS.ISSUER)
        .orderBy(DSL.count().desc(), DOCUMENTS.ISSUER)
        .limit(100)
        .fetch(DOCUMENTS.ISSUER);
  }

  /// Empty also when the person may not read it.
  @Transactional(readOnly = true)
  public Optional<Document> read(DocumentId id, Actor actor) {
    return documents.findById(id).filter(document -> document.isReadableBy(actor));
  }

  /// Documents with the same number, issuer and year, or with the same file. Which of them the
  /// person may not read is not told.
  ///
  /// @param except the document itself, when it is there already
  @Transactional(readOnly = true)
  public List<Twin> twinsOf(
      Registration what, LocalDate today, @Nullable DocumentId except, Actor actor) {
    Condition sameLabel =
        what.label().number().isEmpty()
            ? DSL.falseCondition()
            : condition(
                "ltrim({0}, '0') = ltrim(shared.fold({1}), '0')",
                DOCUMENTS.FOLDED_LABEL, val(what.label().number() + "/" + what.label().symbol()));
    Condition sameFile =
        what.file() == null ? DSL.falseCondition() : DOCUMENTS.FILE_ID.eq(what.file().value());
    int year = yearOf(what.issuedOn(), what.entryDay(today).getYear());
    Condition sameYear =
        DSL.coalesce(DSL.year(DOCUMENTS.ISSUED_ON), DOCUMENTS.REGISTER_YEAR).eq(year);
    return sql
        .select(
            DOCUMENTS.ID,
            DOCUMENTS.DIRECTION,
            DOCUMENTS.REGISTER_YEAR,
            DOCUMENTS.REGISTER_NUMBER,
            DOCUMENTS.KIND,
            DOCUMENTS.NUMBER,
            DOCUMENTS.SYMBOL,
            DOCUMENTS.ISSUED_ON,
            DOCUMENTS.ISSUER,
            DSL.field(sameFile))
        .from(DOCUMENTS)
        .where(
            DocumentReaders.include(actor, DOCUMENTS.AUDIENCE),
            sameLabel.and(sameYear).or(sameFile),
            except == null ? noCondition() : DOCUMENTS.ID.ne(except.value()))
        .orderBy(DOCUMENTS.REGISTERED_AT.desc(), DOCUMENTS.ID.desc())
        .limit(200)
        .stream()
        .filter(
            row -> row.value10() || IssuerKey.of(row.value9()).equals(IssuerKey.of(what.issuer())))
        .limit(5)
        .map(row ->
            new Twin(
                new DocumentId(row.value1()),
                Direction.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                Citation.of(
                    DocumentKind.valueOf(row.value5()),
                    new DocumentLabel(row.value6(), row.value7()),
                    row.value8(),
                    row.value9()),
                row.value10()))
        .toList();
  }

  private static int yearOf(@Nullable LocalDate issuedOn, int registerYear) {
    return issuedOn == null ? registerYear : issuedOn.getYear();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<DocumentSummary> find(DocumentId id) {
    return documents.findById(id).map(DocumentQueries::summary);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<DocumentSummary> find(DocumentId id, Actor actor) {
    return read(id, actor).map(DocumentQueries::summary);
  }

  private static DocumentSummary summary(Document document) {
    return new DocumentSummary(
        document.id(),
        ShortCitation.of(
            document.kind(), document.label(), document.issuedOn(), document.subject()),
        Citation.of(document),
        document.subject(),
        document.issuer(),
        document.issuedOn(),
        document.audience() == null ? null : Set.copyOf(document.audience()));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return !sql.fetchExists(DOCUMENTS);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> text(DocumentId id) {
    return documents
        .findById(id)
        .map(Document::fileId)
        .flatMap(files::text)
        .filter(text -> !text.isBlank());
  }
}
