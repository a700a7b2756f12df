/// Văn bản hành chính in the form of Nghị định 30/2020/NĐ-CP: what one consists of, how it is
/// written as .docx and as PDF.
@ApplicationModule(
    displayName = "Thể thức văn bản",
    allowedDependencies = {"shared"})
@NullMarked
package vn.caicach.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
