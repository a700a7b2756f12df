package vn.caicach.paper.internal.check;

/// Where in a table a paragraph stands.
///
/// @param table counted through the document
/// @param width of the room for text in millimetres; 0 where it is not said
/// @param bordered whether the table shows lines, as one with figures does
record Cell(int table, int row, int column, double width, boolean bordered) {}
