/// Measurements that anyone can repeat: `bin/bench skeleton`, `bin/bench crash`.
@NullMarked
package vn.caicach.bench;

import org.jspecify.annotations.NullMarked;
