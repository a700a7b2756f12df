/// The pages of files.
@NullMarked
package vn.caicach.storage.web;

import org.jspecify.annotations.NullMarked;
