package vn.caicach.storage.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Says why a file is not taken in, with the law where it is one.
@Component
public class ExplainRefusal {

  private final SecrecyLaw law;
  private final BusinessTime time;

  ExplainRefusal(SecrecyLaw law, BusinessTime time) {
    this.law = law;
    this.time = time;
  }

  public Verdict.Refused of(Refusal refusal, List<Object> arguments) {
    var verdict = Verdict.refused(refusal.messageKey(), arguments.toArray());
    return refusal.isSecrecy() ? verdict.on(law.on(time.today())) : verdict;
  }
}
