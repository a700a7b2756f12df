package vn.caicach.paper.internal.check;

import java.util.List;
import org.w3c.dom.Element;

/// What was read of a file.
///
/// @param sections their properties, in order; a paragraph says which one it stands in
/// @param pages about how many
/// @param nested whether a table stands within a table
record ReadPaper(
    DocxParts parts,
    StyleBook styles,
    List<Paragraph> paragraphs,
    List<Element> sections,
    double pages,
    boolean nested) {}
