/// How a paper is composed and drawn. Closed to other modules.
@NullMarked
package vn.caicach.paper.internal;

import org.jspecify.annotations.NullMarked;
