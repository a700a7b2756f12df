package vn.caicach.drafting.web;

import java.util.List;
import vn.caicach.drafting.internal.BookQueries.Book;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The number registers of the committee.
public record NumberBooksIndex(
    List<Book> books, NumberBookForm form, FormErrors errors, List<Option> kinds) {}
