@NullMarked
package vn.caicach.plan.web;

import org.jspecify.annotations.NullMarked;
