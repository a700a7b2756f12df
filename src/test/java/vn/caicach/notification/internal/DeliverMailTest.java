package vn.caicach.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class DeliverMailTest {

  @Test
  void waitsTwiceAsLongEachTimeButNeverMoreThanAnHour() {
    assertThat(IntStream.of(0, 1, 2, 5, 6, 7, 11, 100).mapToObj(DeliverMail::pause))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(32),
            Duration.ofMinutes(60),
            Duration.ofMinutes(60),
            Duration.ofMinutes(60),
            Duration.ofMinutes(60));
  }

  @Test
  void tellsTheCommonCausesInASentence() {
    assertThat(MailFailure.sentence(new MailSendException("", new ConnectException("refused"))))
        .isEqualTo("Không kết nối được máy chủ thư.");
    assertThat(MailFailure.sentence(new MailSendException("", new UnknownHostException("thu.x"))))
        .isEqualTo("Không tìm thấy tên máy chủ thư.");
    assertThat(
            MailFailure.sentence(
                new MailAuthenticationException(new AuthenticationFailedException("535"))))
        .contains("từ chối đăng nhập");
    assertThat(MailFailure.sentence(new MailSendException("", new SocketTimeoutException())))
        .contains("Hết thời gian chờ");
    assertThat(
            MailFailure.sentence(
                new MailSendException(Map.of("mail", new SendFailedException("550 thuky@x.vn")))))
        .contains("không nhận địa chỉ")
        .doesNotContain("thuky");
    assertThat(MailFailure.sentence(new IllegalStateException("Nội dung")))
        .isEqualTo("Máy chủ thư báo lỗi; chi tiết có trong nhật ký của máy.");
  }
}
