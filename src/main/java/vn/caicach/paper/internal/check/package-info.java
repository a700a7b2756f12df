/// Whether a .docx of anybody has the form of Nghị định 30/2020/NĐ-CP: read, recognised, checked,
/// mended. Works on the parts of the file itself, so that a mended copy differs in what was mended
/// and in nothing else.
@NullMarked
package vn.caicach.paper.internal.check;

import org.jspecify.annotations.NullMarked;
