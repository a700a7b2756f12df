package vn.caicach.ui.internal;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import vn.caicach.ui.Texts;

/// Lets Spring and Bean Validation speak the same texts as the pages.
final class TextsMessageSource extends AbstractMessageSource {

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    Locale language = locale == null ? Texts.language() : locale;
    if (code == null || Texts.find(language, code) == null) {
      return null;
    }
    return Texts.in(language, code, arguments == null ? new Object[0] : arguments);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    return null;
  }
}
