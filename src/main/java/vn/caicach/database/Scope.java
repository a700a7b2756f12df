package vn.caicach.database;

import org.jspecify.annotations.Nullable;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;

/// What a transaction may see. The database enforces it: without a scope every working table
/// raises.
public sealed interface Scope {

  /// The name policies and definer functions know the scope by.
  String kind();

  /// The one authority whose working records are visible, or null for none.
  @Nullable AuthorityId authority();

  /// The signed-in person who acts, or null.
  default @Nullable Actor actor() {
    return null;
  }

  /// A signed-in person working at the own authority.
  record Authority(AuthorityId authority, @Nullable Actor actor) implements Scope {
    @Override
    public String kind() {
      return "authority";
    }
  }

  /// A city looking at its communes: only through functions that count, or records handed up.
  record Parent(AuthorityId authority, Actor actor) implements Scope {
    @Override
    public String kind() {
      return "parent";
    }
  }

  /// A background job, one authority at a time.
  record Job(AuthorityId authority) implements Scope {
    @Override
    public String kind() {
      return "job";
    }
  }

  /// The scheduler looking for authorities that have work for a job: sees no working record, may
  /// call the functions that name authorities. The job then enters each in [Job].
  record Schedule() implements Scope {
    @Override
    public String kind() {
      return "schedule";
    }

    @Override
    public @Nullable AuthorityId authority() {
      return null;
    }
  }

  /// An authority being set up: the one scope that may add to the list of authorities.
  ///
  /// @param actor the technical administrator who does it, of another authority; null for the
  ///   program
  record Setup(AuthorityId authority, @Nullable Actor actor) implements Scope {
    @Override
    public String kind() {
      return "setup";
    }
  }

  /// Somebody who has not signed in yet: may locate one account by its sign-in name, nothing else.
  record SignIn() implements Scope {
    @Override
    public String kind() {
      return "sign-in";
    }

    @Override
    public @Nullable AuthorityId authority() {
      return null;
    }
  }

  /// Anybody: public pages.
  record Public() implements Scope {
    @Override
    public String kind() {
      return "public";
    }

    @Override
    public @Nullable AuthorityId authority() {
      return null;
    }
  }
}
