/// What people do, in a real browser, at both sizes, with axe on every page.
@NullMarked
package vn.caicach.journeys;

import org.jspecify.annotations.NullMarked;
