package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.caicach.paper.FormatRule;

/// Headers and footers of all sections, and the numbers of pages within them.
final class PageMargins {

  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEADER =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
  private static final int MOST_MARGINS = 400;

  /// A field with the number of the page.
  ///
  /// @param type "default", "first" or "even"
  record Numbered(
      Element paragraph,
      Element field,
      boolean header,
      String type,
      int section,
      boolean centred,
      Letters letters) {}

  private record Part(Element root, Element reference, boolean header, String type, int section) {}

  private final ReadPaper read;
  private final Element relations;
  private final List<Part> parts = new ArrayList<>();
  private final List<Numbered> numbers = new ArrayList<>();

  private PageMargins(ReadPaper read, Element relations) {
    this.read = read;
    this.relations = relations;
  }

  static PageMargins of(ReadPaper read) throws Unreadable {
    Element relations = read.parts().root(RELATIONS);
    if (relations == null) {
      read.parts()
          .add(
              RELATIONS,
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
      relations = read.parts().root(RELATIONS);
    }
    if (relations == null) {
      throw new Unreadable(FormatRule.BROKEN);
    }
    var margins = new PageMargins(read, relations);
    margins.find();
    return margins;
  }

  List<Numbered> numbers() {
    return numbers;
  }

  private void find() throws Unreadable {
    Map<String, String> targets = new HashMap<>();
    for (Element each : Wml.children(relations, "Relationship")) {
      String id = Wml.value(each, "Id");
      String target = Wml.value(each, "Target");
      if (id != null && target != null) {
        targets.put(id, target.startsWith("/") ? target.substring(1) : "word/" + target);
      }
    }
    for (int i = 0; i < read.sections().size() && parts.size() < MOST_MARGINS; i++) {
      for (Element reference : Wml.children(read.sections().get(i))) {
        boolean header = Wml.is(reference, "headerReference");
        String id = Wml.value(reference, "id");
        if ((!header && !Wml.is(reference, "footerReference")) || id == null) {
          continue;
        }
        String target = targets.get(id);
        Element root = target == null ? null : read.parts().root(target);
        if (root != null) {
          String type = Wml.value(reference, "type");
          var part = new Part(root, reference, header, type == null ? "default" : type, i);
          boolean known = parts.stream().anyMatch(each -> each.root().isSameNode(root));
          parts.add(part);
          if (!known) {
            numbers(part);
          }
        }
      }
    }
  }

  private void numbers(Part part) {
    if (part.type().equals("first") && !titled(part.section())) {
      return;
    }
    for (Element paragraph : Wml.all(part.root(), "p")) {
      for (String kind : List.of("fldSimple", "instrText")) {
        for (Element field : Wml.all(paragraph, kind)) {
          if (PageNumberCheck.asksForPage(PageNumberCheck.instruction(field))) {
            numbers.add(number(part, paragraph, field));
            return;
          }
        }
      }
    }
  }

  private Numbered number(Part part, Element paragraph, Element field) {
    Lines lines = read.styles().lines(paragraph, null);
    Element run = run(field);
    return new Numbered(
        paragraph,
        field,
        part.header(),
        part.type(),
        part.section(),
        centred(paragraph, lines, field),
        read.styles().letters(run, lines, null));
  }

  private static Element run(Element field) {
    if (Wml.is(field, "fldSimple")) {
      List<Element> runs = Wml.children(field, "r");
      return runs.isEmpty() ? field : runs.getFirst();
    }
    return (Element) field.getParentNode();
  }

  /// By its alignment, by one tab to the middle, by a frame, or in the middle of a row of cells.
  private static boolean centred(Element paragraph, Lines lines, Element field) {
    String frame = Wml.value(Wml.at(paragraph, "pPr", "framePr"), "xAlign");
    if (frame != null) {
      return frame.equals("center");
    }
    List<Element> before = new ArrayList<>();
    for (String name : List.of("tab", "ptab")) {
      for (Element tab : Wml.all(paragraph, name)) {
        boolean stop = Wml.is(tab.getParentNode(), "tabs");
        if (!stop && (field.compareDocumentPosition(tab) & Node.DOCUMENT_POSITION_PRECEDING) != 0) {
          before.add(tab);
        }
      }
    }
    if (before.isEmpty()) {
      return lines.centred();
    }
    String to = Wml.value(before.getLast(), "alignment");
    return to == null ? before.size() == 1 && !lines.centred() : to.equals("center");
  }

  private boolean titled(int section) {
    return Boolean.TRUE.equals(Wml.flag(Wml.child(read.sections().get(section), "titlePg")));
  }

  /// The first page has a margin of its own, and no number within it.
  boolean shownOnFirst() {
    boolean own = titled(0);
    return numbers.stream()
        .anyMatch(number ->
            number.section() == 0
                && (own ? number.type().equals("first") : number.type().equals("default")));
  }

  void hideOnFirst() {
    Element section = read.sections().getFirst();
    boolean own = titled(0);
    Wml.drop(Wml.property(section, "titlePg"), "val");
    for (Numbered number : numbers) {
      if (own && number.section() == 0 && number.type().equals("first")) {
        hide(number);
      }
    }
    if (!own) {
      footerStays(section);
    }
  }

  /// One margin may serve the first page and all others: then the first page does without.
  private void hide(Numbered number) {
    Element root = number.paragraph().getOwnerDocument().getDocumentElement();
    boolean shared =
        parts.stream()
            .anyMatch(part -> part.root().isSameNode(root) && !part.type().equals("first"));
    if (!shared) {
      removeNumber(number);
      return;
    }
    for (Part part : parts) {
      if (part.root().isSameNode(root) && part.type().equals("first") && part.section() == 0) {
        Wml.remove(part.reference());
      }
    }
  }

  /// Addresses at the foot of the first page are not lost.
  private static void footerStays(Element section) {
    Element known = null;
    for (Element each : Wml.children(section, "footerReference")) {
      String type = Wml.value(each, "type");
      if ("first".equals(type)) {
        return;
      }
      known = type == null || type.equals("default") ? each : known;
    }
    if (known != null) {
      Element copy = (Element) known.cloneNode(true);
      Wml.set(copy, "type", "first");
      section.insertBefore(copy, known.getNextSibling());
    }
  }

  /// The field, from its beginning to its end.
  private static void removeNumber(Numbered number) {
    if (Wml.is(number.field(), "fldSimple")) {
      Wml.remove(number.field());
      return;
    }
    List<Element> runs = Wml.children(number.paragraph(), "r");
    Element with = run(number.field());
    int at = runs.indexOf(with);
    if (at < 0) {
      Wml.remove(number.field());
      return;
    }
    int from = at;
    while (from > 0 && !marks(runs.get(from), "begin")) {
      from--;
    }
    int to = at;
    while (to < runs.size() - 1 && !marks(runs.get(to), "end")) {
      to++;
    }
    runs.subList(from, to + 1).forEach(Wml::remove);
  }

  private static boolean marks(Element run, String kind) {
    return Wml.all(run, "fldChar").stream()
        .anyMatch(mark -> kind.equals(Wml.value(mark, "fldCharType")));
  }

  void moveUp(Numbered number) {
    removeNumber(number);
    boolean above = numbers.stream().anyMatch(Numbered::header);
    if (!above) {
      addNumber();
    }
  }

  static void centre(Numbered number) {
    Element properties = Wml.paragraphProperties(number.paragraph());
    for (String name : List.of("framePr", "ind")) {
      Element known = Wml.child(properties, name);
      if (known != null) {
        Wml.remove(known);
      }
    }
    for (String name : List.of("tab", "ptab")) {
      for (Element tab : Wml.all(number.paragraph(), name)) {
        if (!Wml.is(tab.getParentNode(), "tabs")) {
          Wml.remove(tab);
        }
      }
    }
    Wml.set(Wml.property(properties, "jc"), "val", "center");
  }

  static void look(Numbered number, double size) {
    for (Element run : Wml.all(number.paragraph(), "r")) {
      Element properties = Wml.runProperties(run);
      Edit.size(properties, size);
      Edit.italic(properties, false);
    }
  }

  /// In the header there is, else in a new one.
  void addNumber() {
    Element section = read.sections().getFirst();
    Wml.drop(Wml.property(section, "titlePg"), "val");
    footerStays(section);
    for (Part part : parts) {
      if (part.section() == 0 && part.header() && part.type().equals("default")) {
        part.root().appendChild(paragraph(part.root()));
        return;
      }
    }
    addHeader(section);
  }

  private void addHeader(Element section) {
    String name = "header-number";
    for (int i = 1; read.parts().has("word/" + name + ".xml"); i++) {
      name = "header-number" + i;
    }
    read.parts()
        .add(
            "word/" + name + ".xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:hdr xmlns:w=\""
                + Wml.WORD
                + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>");
    String id = "rId-" + name;
    Element relation =
        relations.getOwnerDocument().createElementNS(relations.getNamespaceURI(), "Relationship");
    relation.setAttribute("Id", id);
    relation.setAttribute("Type", OFFICE + "/header");
    relation.setAttribute("Target", name + ".xml");
    relations.appendChild(relation);
    declare("/word/" + name + ".xml");
    Element reference = Wml.make(section, "headerReference");
    Wml.set(reference, "type", "default");
    reference.setAttributeNS(OFFICE, "r:id", id);
    section.insertBefore(reference, section.getFirstChild());
  }

  private void declare(String part) {
    try {
      Element types = read.parts().root("[Content_Types].xml");
      if (types != null) {
        Element type =
            types.getOwnerDocument().createElementNS(types.getNamespaceURI(), "Override");
        type.setAttribute("PartName", part);
        type.setAttribute("ContentType", HEADER);
        types.appendChild(type);
      }
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element paragraph(Element root) {
    Element paragraph = Wml.make(root, "p");
    Wml.set(Wml.property(Wml.paragraphProperties(paragraph), "jc"), "val", "center");
    Element run = Wml.make(root, "r");
    Element letters = Wml.runProperties(run);
    Edit.font(letters, RuleBook.current().font());
    Edit.size(letters, 14);
    paragraph.appendChild(run);
    for (String mark : new String[] {"begin", "PAGE", "end"}) {
      boolean text = "PAGE".equals(mark);
      Element each = Wml.make(root, text ? "instrText" : "fldChar");
      if (text) {
        each.setTextContent(mark);
      } else {
        Wml.set(each, "fldCharType", mark);
      }
      run.appendChild(each);
    }
    return paragraph;
  }
}
