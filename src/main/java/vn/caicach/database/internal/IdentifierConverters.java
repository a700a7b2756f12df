package vn.caicach.database.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.caicach.shared.Identifier;

/// Typed ids in records, plain `uuid` in tables.
final class IdentifierConverters {

  private IdentifierConverters() {}

  static List<Object> all() {
    return List.of(new Writing(), new Reading());
  }

  @WritingConverter
  static class Writing implements Converter<Identifier, UUID> {
    @Override
    public UUID convert(Identifier id) {
      return id.value();
    }
  }

  @ReadingConverter
  static class Reading implements ConverterFactory<UUID, Identifier> {
    @Override
    public <T extends Identifier> Converter<UUID, T> getConverter(Class<T> type) {
      try {
        var constructor =
            MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .findConstructor(type, MethodType.methodType(void.class, UUID.class));
        return value -> {
          try {
            return type.cast(constructor.invoke(value));
          } catch (Throwable e) {
            throw new IllegalStateException("not an id: " + type, e);
          }
        };
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("an id is a record of one UUID: " + type, e);
      }
    }
  }
}
