package vn.caicach.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Văn bản hành chính: its parts in the words of Phụ lục I NĐ 30/2020/NĐ-CP. How they look and
/// where they stand follows from what they are.
public final class OfficialPaper {

  /// How fast it goes (Phụ lục I mục III.2).
  public enum Speed {
    KHAN("KHẨN", 20),
    THUONG_KHAN("THƯỢNG KHẨN", 40),
    HOA_TOC("HOẢ TỐC", 30);

    private final String words;
    private final int width;

    Speed(String words, int width) {
      this.words = words;
      this.width = width;
    }

    public String words() {
      return words;
    }

    /// Of its box, in millimetres.
    public int width() {
      return width;
    }
  }

  private final PaperKind kind;
  private final Issuer issuer;
  private final int year;
  private String symbol = "";
  private @Nullable String number;
  private @Nullable LocalDate date;
  private String subject = "";
  private List<String> enactedBy = List.of();
  private List<String> addressees = List.of();
  private List<String> bases = List.of();
  private final List<Block> body = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();
  private List<String> recipients = List.of();
  private final List<Appendix> appendices = new ArrayList<>();
  private @Nullable Speed speed;

  private OfficialPaper(PaperKind kind, Issuer issuer, int year) {
    this.kind = kind;
    this.issuer = issuer;
    this.year = year;
  }

  /// @param year of issue, printed while the day is open
  public static OfficialPaper of(PaperKind kind, Issuer issuer, int year) {
    return new OfficialPaper(kind, issuer, year);
  }

  /// @param symbol what follows the number: "BC-UBND", of a công văn "UBND-VHXH"
  public OfficialPaper symbol(String symbol) {
    this.symbol = symbol;
    return this;
  }

  /// Both are given when it is issued; until then their room stays open.
  ///
  /// @param number as it is printed: "05", "342"
  public OfficialPaper issued(String number, LocalDate date) {
    this.number = number;
    this.date = date;
    return this;
  }

  /// @param subject trích yếu; of a công văn without "V/v"
  public OfficialPaper subject(String subject) {
    this.subject = subject;
    return this;
  }

  /// @param lines who decides, in capitals: "ỦY BAN NHÂN DÂN XÃ NINH GIANG"
  public OfficialPaper enactedBy(String... lines) {
    enactedBy = List.of(lines);
    return this;
  }

  /// @param names without dash and punctuation
  public OfficialPaper to(List<String> names) {
    addressees = List.copyOf(names);
    return this;
  }

  /// @param bases each from "Căn cứ" or "Theo đề nghị" on, without punctuation at the end
  public OfficialPaper bases(String... bases) {
    this.bases = List.of(bases);
    return this;
  }

  public OfficialPaper body(Block... blocks) {
    body.addAll(Arrays.asList(blocks));
    return this;
  }

  public OfficialPaper body(List<Block> blocks) {
    body.addAll(blocks);
    return this;
  }

  /// A second one makes two blocks side by side, as under a biên bản.
  public OfficialPaper signed(Signature signature) {
    signatures.add(signature);
    return this;
  }

  /// @param names without dash and punctuation, the last one the archive: "Lưu: VT, VHXH"
  public OfficialPaper recipients(List<String> names) {
    recipients = List.copyOf(names);
    return this;
  }

  public OfficialPaper appendix(Appendix appendix) {
    appendices.add(appendix);
    return this;
  }

  public OfficialPaper speed(Speed speed) {
    this.speed = speed;
    return this;
  }

  public PaperKind kind() {
    return kind;
  }

  public Issuer issuer() {
    return issuer;
  }

  public int year() {
    return date == null ? year : date.getYear();
  }

  public String symbol() {
    return symbol;
  }

  public @Nullable String number() {
    return number;
  }

  public @Nullable LocalDate date() {
    return date;
  }

  public String subject() {
    return subject;
  }

  public List<String> enactedBy() {
    return enactedBy;
  }

  public List<String> addressees() {
    return addressees;
  }

  public List<String> bases() {
    return bases;
  }

  public List<Block> body() {
    return List.copyOf(body);
  }

  public List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  public List<String> recipients() {
    return recipients;
  }

  public List<Appendix> appendices() {
    return List.copyOf(appendices);
  }

  public @Nullable Speed speed() {
    return speed;
  }
}
