package vn.caicach.shared;

import java.util.UUID;

/// The id of an aggregate: a record around a version 7 UUID, made by the program and never reused.
public interface Identifier {

  UUID value();
}
