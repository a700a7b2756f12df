package vn.caicach.access.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.operation.StartNotice;

/// Prints the one-time code of an empty installation.
@Component
class FirstRunNotice implements StartNotice {

  private final FirstRun firstRun;

  FirstRunNotice(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  @Override
  public List<String> lines() {
    return firstRun.isOpen() ? List.of("Mã thiết lập lần đầu: " + firstRun.code()) : List.of();
  }
}
