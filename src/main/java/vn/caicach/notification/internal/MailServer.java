package vn.caicach.notification.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// The SMTP server of `CAICACH_SMTP_URL`, such as
/// `smtp://user:password@mail.haiphong.gov.vn:587?from=cchc@…` or `smtps://…:465`. With `smtp` the
/// connection is encrypted when the server offers it.
@Component
class MailServer {

  private final Optional<JavaMailSenderImpl> sender;
  private final String from;

  MailServer(@Value("${caicach.smtp-url:}") String url) {
    if (url.isBlank()) {
      sender = Optional.empty();
      from = "";
      return;
    }
    URI uri = URI.create(url);
    boolean encrypted = "smtps".equals(uri.getScheme());
    var server = new JavaMailSenderImpl();
    server.setProtocol(encrypted ? "smtps" : "smtp");
    server.setHost(uri.getHost());
    server.setPort(uri.getPort() > 0 ? uri.getPort() : encrypted ? 465 : 587);
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties properties = server.getJavaMailProperties();
    String protocol = "mail." + server.getProtocol();
    String user = uri.getUserInfo();
    if (user != null) {
      String[] parts = user.split(":", 2);
      server.setUsername(parts[0]);
      server.setPassword(parts.length > 1 ? parts[1] : "");
      properties.put(protocol + ".auth", "true");
    }
    properties.put(protocol + ".starttls.enable", "true");
    properties.put(protocol + ".connectiontimeout", "10000");
    properties.put(protocol + ".timeout", "20000");
    properties.put(protocol + ".writetimeout", "20000");
    String given = UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("from");
    from = given != null ? given : "caicach@" + uri.getHost();
    sender = Optional.of(server);
  }

  /// Whether a server is set up at all.
  boolean isSet() {
    return sender.isPresent();
  }

  /// Hands the mail over.
  ///
  /// @throws org.springframework.mail.MailException when the server cannot be reached or does not
  ///   take it
  void send(String recipient, String subject, String text) throws jakarta.mail.MessagingException {
    JavaMailSenderImpl server = sender.orElseThrow();
    var message = server.createMimeMessage();
    var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(recipient);
    helper.setSubject(subject);
    helper.setText(text, false);
    server.send(message);
  }
}
