package vn.caicach.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission (`resource:verb`) an actor needs for a route. Every route carries this,
/// [OpenToSignedIn] or [OpenToAll]; a test fails on one that does not.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

  String value();
}
