/// Measurements that anyone can repeat: `bin/bench skeleton`, `bin/bench crash`, `bin/bench work`.
@NullMarked
package vn.caicach.bench;

import org.jspecify.annotations.NullMarked;
