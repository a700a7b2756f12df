package vn.caicach.paper.internal;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.caicach.paper.Block;
import vn.caicach.paper.internal.Sheet.Boxed;
import vn.caicach.paper.internal.Sheet.Cell;
import vn.caicach.paper.internal.Sheet.Columns;
import vn.caicach.paper.internal.Sheet.Gap;
import vn.caicach.paper.internal.Sheet.Par;
import vn.caicach.paper.internal.Sheet.Rule;
import vn.caicach.paper.internal.Sheet.Table;

/// Draws sheets as a PDF, by way of a page of HTML for each.
final class PdfDrawing {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private static final String BEGINS_A_PAGE = ";page-break-before:always";

  private PdfDrawing() {}

  static byte[] draw(List<Sheet> sheets) {
    if (sheets.size() == 1) {
      return draw(sheets.getFirst());
    }
    var out = new ByteArrayOutputStream();
    var merger = new PDFMergerUtility();
    sheets.forEach(sheet -> merger.addSource(new RandomAccessReadBuffer(draw(sheet))));
    merger.setDestinationStream(out);
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A table whose head alone finds room at the foot of a page begins on the next one: laid out
  /// again until none is left. One that does so already stays, though its first row be higher than
  /// a page.
  private static byte[] draw(Sheet sheet) {
    Document html = html(sheet);
    var out = new ByteArrayOutputStream();
    for (; ; ) {
      try (PdfBoxRenderer renderer = renderer(html, out)) {
        renderer.layout();
        Element torn = torn(renderer.getRootBox(), renderer.getRootBox().getLayer().getPages());
        if (torn == null) {
          renderer.createPDF();
          return out.toByteArray();
        }
        torn.setAttribute("style", torn.getAttribute("style") + BEGINS_A_PAGE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static PdfBoxRenderer renderer(Document html, OutputStream out) {
    var builder = new PdfRendererBuilder();
    for (boolean bold : new boolean[] {false, true}) {
      for (boolean italic : new boolean[] {false, true}) {
        builder.useFont(
            () -> Fonts.open(bold, italic),
            Fonts.FAMILY,
            bold ? 700 : 400,
            italic ? FontStyle.ITALIC : FontStyle.NORMAL,
            true);
      }
    }
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.withW3cDocument(html, null);
    builder.toStream(out);
    return builder.buildPdfRenderer();
  }

  /// The first table whose head stands on another page than its first row; null for none.
  private static @Nullable Element torn(Box box, List<PageBox> pages) {
    if (box instanceof TableBox table
        && table.getChildCount() > 1
        && !table.getElement().getAttribute("style").endsWith(BEGINS_A_PAGE)) {
      Box head = table.getChild(0);
      Box body = table.getChild(1);
      if (head.getChildCount() > 0
          && body.getChildCount() > 0
          && page(head.getChild(0), pages) != page(body.getChild(0), pages)) {
        return table.getElement();
      }
    }
    for (Box child : box.getChildren()) {
      Element found = torn(child, pages);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// On which its last line of pixels stands.
  private static int page(Box box, List<PageBox> pages) {
    int below = box.getAbsY() + box.getHeight() - 1;
    for (int i = 0; i < pages.size(); i++) {
      if (below < pages.get(i).getBottom()) {
        return i;
      }
    }
    return pages.size();
  }

  private static Document html(Sheet sheet) {
    Document document;
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Element html = document.createElement("html");
    document.appendChild(html);
    Element head = add(html, "head", "");
    add(head, "style", "").setTextContent(stylesheet(sheet));
    Element body = add(html, "body", "");
    sheet.elements().forEach(element -> draw(body, element));
    return document;
  }

  private static void draw(Element parent, Sheet.Element element) {
    switch (element) {
      case Par par -> {
        Element p = add(parent, "p", par.style().key() + (par.keep() ? " keep" : ""));
        if (par.left() > 0) {
          style(p, "margin-left:" + mm(par.left()));
        }
        for (Block.Run run : par.runs()) {
          String look = (run.bold() ? "b " : "") + (run.italic() ? "i" : "");
          if (look.isEmpty()) {
            p.appendChild(p.getOwnerDocument().createTextNode(run.words()));
          } else {
            add(p, "span", look.strip()).setTextContent(run.words());
          }
        }
      }
      case Rule rule ->
          style(
              add(parent, "div", "rule"),
              "width:"
                  + mm(rule.length())
                  + ";margin-left:"
                  + mm((rule.room() - rule.length()) / 2));
      case Gap gap ->
          style(add(parent, "div", gap.keep() ? "keep" : ""), "height:" + gap.points() + "pt");
      case Boxed box -> {
        Element div = add(parent, "p", "boxed " + Style.SPEED.key());
        style(div, "width:" + mm(box.width()));
        div.setTextContent(box.words());
      }
      case Columns columns -> {
        Element table = add(parent, "table", "columns");
        columns(table, columns.widths());
        Element body = add(table, "tbody", "");
        for (List<Cell> cells : columns.rows()) {
          Element row = add(body, "tr", "");
          for (Cell cell : cells) {
            Element td = add(row, "td", "");
            cell.elements().forEach(each -> draw(td, each));
          }
        }
      }
      case Table table -> draw(add(parent, "table", "grid"), table);
    }
  }

  private static void draw(Element table, Table of) {
    columns(table, of.columns());
    Element head = add(add(table, "thead", ""), "tr", "");
    for (Block.Column column : of.grid().columns()) {
      add(add(head, "th", ""), "p", Style.CELL_HEAD.key()).setTextContent(column.title());
    }
    Element body = add(table, "tbody", "");
    for (Block.Row row : of.grid().rows()) {
      Element line = add(body, "tr", "");
      for (int i = 0; i < row.cells().size(); i++) {
        String align = of.grid().columns().get(i).align().name().toLowerCase(Locale.ROOT);
        add(add(line, "td", ""), "p", Style.CELL.key() + " " + align + (row.strong() ? " b" : ""))
            .setTextContent(row.cells().get(i));
      }
    }
  }

  private static void columns(Element table, List<Double> widths) {
    Element group = add(table, "colgroup", "");
    widths.forEach(width -> style(add(group, "col", ""), "width:" + mm(width)));
    style(table, "width:" + mm(widths.stream().mapToDouble(Double::doubleValue).sum()));
  }

  private static Element add(Element parent, String name, String look) {
    Element child = parent.getOwnerDocument().createElement(name);
    if (!look.isEmpty()) {
      child.setAttribute("class", look);
    }
    parent.appendChild(child);
    return child;
  }

  private static void style(Element element, String style) {
    element.setAttribute("style", style);
  }

  private static String mm(double length) {
    return String.format(Locale.ROOT, "%.3fmm", length);
  }

  private static String stylesheet(Sheet sheet) {
    var css = new StringBuilder();
    css.append(
        """
        @page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm;
          @top-center { content: counter(page); font: %dpt '%s'; vertical-align: top; padding-top: %dmm; } }
        @page :first { @top-center { content: none; } }
        html { font-family: '%s'; color: #000; }
        body, p, table, td, th { margin: 0; padding: 0; }
        p { word-wrap: break-word; orphans: 1; widows: 1; -fs-max-justification-inter-char: 0; -fs-max-justification-inter-word: 50mm; }
        table { border-collapse: collapse; border-spacing: 0; table-layout: fixed; }
        td, th { vertical-align: top; font-weight: normal; text-align: left; }
        .columns { page-break-inside: avoid; }
        .grid { -fs-table-paginate: paginate; }
        .grid tr { page-break-inside: avoid; }
        .grid td, .grid th { border: 0.5pt solid #000; padding: 0 1.81mm; }
        .grid th { vertical-align: middle; }
        .rule { height: 5pt; border-top: 0.75pt solid #000; margin-top: 2pt; }
        .boxed { border: 0.75pt solid #d00; color: #d00; }
        .b { font-weight: bold; } .i { font-style: italic; } .keep { page-break-after: avoid; }
        """
            .formatted(
                sheet.width(),
                sheet.height(),
                Sheet.TOP,
                Sheet.RIGHT,
                Sheet.BOTTOM,
                Sheet.LEFT,
                Style.PAGE_NUMBER.size(),
                Fonts.FAMILY,
                Sheet.HEADER,
                Fonts.FAMILY));
    for (Style style : Style.values()) {
      css.append(
          String.format(
              Locale.ROOT,
              ".%s { font-size: %dpt; line-height: %.2fpt; margin-bottom: %.2fpt; text-indent: %dmm;"
                  + " text-align: %s; font-weight: %s; font-style: %s; }%n",
              style.key(),
              style.size(),
              style.line(),
              style.after(),
              style.indent(),
              style.align().name().toLowerCase(Locale.ROOT),
              style.bold() ? "bold" : "normal",
              style.italic() ? "italic" : "normal"));
    }
    css.append(".center { text-align: center; } .right { text-align: right; }\n");
    List.of(Style.NUMBER, Style.PLACE, Style.APPENDIX_NOTE)
        .forEach(style -> css.append(".%s { white-space: pre-wrap; }%n".formatted(style.key())));
    css.append("p.b { font-weight: bold; }\n");
    return css.toString();
  }
}
