package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.internal.ReceiveReview;
import vn.caicach.plan.internal.ReviewDesk;
import vn.caicach.plan.internal.ReviewQueries;
import vn.caicach.plan.internal.TaskUnits;
import vn.caicach.plan.internal.WriteReview;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Option;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.StaleEdit;
import vn.caicach.ui.XlsxExport;

/// Báo cáo kiểm điểm: what units owe for tasks that are late.
@Controller
class ReviewsController {

  private static final ListRules LIST =
      ListRules.sortedByLast("due")
          .orBy("task", "unit", "missed")
          .filteredBy("q", "unit", "state", "field");

  private final ReviewQueries queries;
  private final ReviewDesk desk;
  private final WriteReview write;
  private final ReceiveReview receive;
  private final TaskUnits units;
  private final BusinessTime time;
  private final HistorySource log;

  ReviewsController(
      ReviewQueries queries,
      ReviewDesk desk,
      WriteReview write,
      ReceiveReview receive,
      TaskUnits units,
      BusinessTime time,
      HistorySource log) {
    this.queries = queries;
    this.desk = desk;
    this.write = write;
    this.receive = receive;
    this.units = units;
    this.time = time;
    this.log = log;
  }

  @GetMapping("/reviews")
  @Requires("tasks:read")
  String index(Actor actor, HttpServletRequest request, Model model) {
    ListRequest list = LIST.read(request);
    List<Option> choices =
        units.all().stream()
            .map(unit -> Option.of(unit.id().value().toString(), unit.name()))
            .toList();
    model.addAttribute(
        "page",
        new ReviewsIndex(queries.list(list, desk.sight(actor), actor), time.today(), choices));
    return "plan/reviews";
  }

  @GetMapping("/reviews.xlsx")
  @Requires("tasks:read")
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            t("plan.reviews"),
            t("plan.review.field.number"),
            t("plan.review.field.task"),
            t("plan.review.field.unit"),
            t("plan.review.field.missedOn"),
            t("plan.review.field.daysLate"),
            t("plan.review.field.dueOn"),
            t("plan.review.field.sentOn"),
            t("plan.review.field.state"),
            t("plan.review.field.overdue"),
            t("plan.review.field.cause"),
            t("plan.review.field.responsible"),
            t("plan.review.field.remedy"));
    var today = time.today();
    for (ReviewQueries.Show review :
        queries.all(LIST.read(request), desk.sight(actor), actor, XlsxExport.MOST)) {
      ReviewQueries.Row row = review.row();
      file.row(
          row.label(),
          row.title(),
          row.unit(),
          row.missedOn(),
          row.daysLate(today),
          row.dueOn(),
          row.sentOn(),
          ReviewWords.text(row.state()),
          ReviewWords.overdue(row, today),
          review.cause(),
          review.responsible(),
          review.remedy());
    }
    return file.download("bao-cao-kiem-diem", today);
  }

  @GetMapping("/reviews/{id}")
  @Requires("tasks:read")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    return show(find(id, actor), null, null, FormErrors.NONE, null, actor, model);
  }

  @GetMapping("/reviews/{id}/history")
  @Requires("tasks:read")
  String history(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    ReviewQueries.Row review = find(id, actor).row();
    model.addAttribute(
        "page",
        new RecordHistory(
            t("plan.review.of", review.label()),
            List.of(new Crumb(t("plan.reviews"), "/reviews")),
            "/reviews/" + id,
            log.history(id, HistorySource.RULES.read(request))));
    return RecordHistory.VIEW;
  }

  /// Keeps what is written so far.
  @PostMapping("/reviews/{id}")
  @Requires("tasks:work")
  String save(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") ReviewForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    return written(
        actor,
        id,
        form,
        errorsOf(binding),
        (review, version) -> write.save(review, version, form.text(), actor),
        "plan.review.saved",
        response,
        redirect,
        model);
  }

  @PostMapping("/reviews/{id}/sending")
  @Requires("tasks:work")
  String send(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") ReviewForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    return written(
        actor,
        id,
        form,
        form.missing(errorsOf(binding)),
        (review, version) -> write.send(review, version, form.text(), actor),
        "plan.review.sent",
        response,
        redirect,
        model);
  }

  /// What a form does with a report of a version.
  private interface Writing {
    void write(ReviewId review, long version);
  }

  private String written(
      Actor actor,
      UUID id,
      ReviewForm form,
      FormErrors wrong,
      Writing writing,
      String doneKey,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    ReviewQueries.Show review = find(id, actor);
    FormErrors errors = wrong;
    if (!errors.any()) {
      try {
        Long seen = form.version();
        writing.write(review.row().id(), seen == null ? review.version() : seen);
        return done(id, doneKey, review, redirect);
      } catch (OptimisticLockingFailureException _) {
        response.setStatus(HttpStatus.CONFLICT.value());
        ReviewQueries.Show now = find(id, actor);
        StaleEdit stale = form.comparedWith(now);
        return show(now, form.over(now), null, FormErrors.NONE, stale, actor, model);
      } catch (RefusedException e) {
        errors = FormErrors.of(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(review, form, null, errors, null, actor, model);
  }

  @PostMapping("/reviews/{id}/receipt")
  @Requires("tasks:work")
  String receive(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") RemarkForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    return judged(
        actor,
        id,
        form,
        binding,
        review -> receive.receive(review, ReviewForm.text(form.remark()), actor),
        "plan.review.received",
        response,
        redirect,
        model);
  }

  @PostMapping("/reviews/{id}/return")
  @Requires("tasks:work")
  String giveBack(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") RemarkForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    return judged(
        actor,
        id,
        form,
        binding,
        review -> receive.giveBack(review, ReviewForm.text(form.remark()), actor),
        "plan.review.returned",
        response,
        redirect,
        model);
  }

  private String judged(
      Actor actor,
      UUID id,
      RemarkForm form,
      BindingResult binding,
      Consumer<ReviewId> judging,
      String doneKey,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    ReviewQueries.Show review = find(id, actor);
    FormErrors errors = errorsOf(binding);
    if (!errors.any()) {
      try {
        judging.accept(review.row().id());
        return done(id, doneKey, review, redirect);
      } catch (RefusedException e) {
        errors = FormErrors.of(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(review, null, form, errors, null, actor, model);
  }

  private static FormErrors errorsOf(BindingResult binding) {
    return FormErrors.of(binding, "plan.review.field");
  }

  private static String done(
      UUID id, String key, ReviewQueries.Show review, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.NAME, Flash.done(key, review.row().label()));
    return "redirect:/reviews/" + id;
  }

  /// @param typed what was typed, null for what is saved
  /// @param remark what was typed, null for nothing
  private String show(
      ReviewQueries.Show review,
      @Nullable ReviewForm typed,
      @Nullable RemarkForm remark,
      FormErrors errors,
      @Nullable StaleEdit stale,
      Actor actor,
      Model model) {
    boolean writes = write.mayWrite(review.row(), actor);
    boolean receives = receive.mayReceive(review.row(), actor);
    model.addAttribute(
        "page",
        new ReviewsShow(
            review,
            time.today(),
            receiver(review),
            writes ? Objects.requireNonNullElseGet(typed, () -> ReviewForm.of(review)) : null,
            receives ? Objects.requireNonNullElse(remark, RemarkForm.BLANK) : null,
            errors,
            stale));
    return "plan/reviews-show";
  }

  private String receiver(ReviewQueries.Show review) {
    return desk.receiver(review.row().unitId())
        .flatMap(
            office -> units.all().stream().filter(unit -> unit.id().equals(office)).findFirst())
        .map(TaskUnits.TaskUnit::name)
        .orElse("");
  }

  private ReviewQueries.Show find(UUID id, Actor actor) {
    return queries
        .find(new ReviewId(id), desk.sight(actor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
