package vn.caicach.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real browser for tests: one Chromium for the whole run, one visit (a clean profile) at a time.
///
/// ```java
/// try (var visit = Browser.visit("http://localhost:" + port, Screen.PHONE)) {
///   visit.open("/units");
///   visit.look("units");
/// }
/// ```
///
/// A visit fails at its end when the page broke its content security policy, wrote an error to the
/// console, threw, or asked for something that is not there. [Visit#look] runs axe, refuses a page
/// wider than its screen and keeps a picture in `target/screenshots`.
public final class Browser {

  /// Sizes every page is looked at.
  public enum Screen {
    DESKTOP(1366, 768),
    PHONE(360, 740);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final Path PICTURES = Path.of("target", "screenshots");

  /// Pictures are for people: `bin/test -Dpictures`.
  public static final boolean WANTED = System.getProperty("pictures") != null;

  private static com.microsoft.playwright.@Nullable Browser chromium;

  private Browser() {}

  public static Visit visit(String address, Screen screen) {
    return new Visit(address, screen);
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable())
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
    return Objects.requireNonNull(chromium);
  }

  private static Path executable() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium in /usr/bin. On Debian: apt-get install chromium"));
  }

  /// One visitor with a clean profile.
  public static final class Visit implements AutoCloseable {

    private final String address;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    private Visit(String address, Screen screen) {
      this.address = address;
      this.screen = screen;
      this.context =
          chromium()
              .newContext(
                  new com.microsoft.playwright.Browser.NewContextOptions()
                      .setViewportSize(screen.width, screen.height)
                      .setHasTouch(screen == Screen.PHONE)
                      .setLocale("vi-VN")
                      .setTimezoneId("Asia/Ho_Chi_Minh")
                      .setReducedMotion(ReducedMotion.REDUCE));
      this.page = context.newPage();
      page.setDefaultTimeout(15_000);
      page.onConsoleMessage(message -> {
        // The browser repeats each refused request here; those are judged below.
        if (message.type().equals("error")
            && !message.text().startsWith("Failed to load resource")) {
          problems.add("console: " + message.text());
        }
      });
      page.onPageError(error -> problems.add("script: " + error));
      page.onResponse(response -> {
        if (response.status() >= 500 || (response.status() >= 400 && isPartOfPage(response))) {
          problems.add(response.status() + " " + response.url());
        }
      });
    }

    public Page page() {
      return page;
    }

    /// The answer to a page asked for by its path.
    public Response open(String path) {
      return Objects.requireNonNull(page.navigate(address + path));
    }

    /// Signs an account of [TestAuthorities] in.
    public void signIn(String login) {
      open("/sign-in");
      fill("login", login);
      fill("password", TestAuthorities.PASSWORD);
      page.press("[name=password]", "Enter");
      page.waitForLoadState();
    }

    /// Types into a field, or chooses the first entry of a list with these words.
    public void fill(String name, String value) {
      Locator field = page.locator("main [name=\"" + name + "\"]").first();
      if (field.evaluate("e => e.tagName").equals("SELECT")) {
        String option =
            (String)
                field.evaluate(
                    "(list, words) => [...list.options].find(o => o.text.includes(words)).value",
                    value);
        field.selectOption(option);
      } else {
        field.fill(value);
      }
    }

    /// Sends the form by its main button.
    public void send() {
      page.locator("main form[method=post] :is(button.btn-primary, button.btn-danger)")
          .first()
          .click();
      page.waitForLoadState();
    }

    /// Follows a link of the page by its words.
    public void follow(String words) {
      page.locator("main a", new Page.LocatorOptions().setHasText(words)).first().click();
      page.waitForLoadState();
    }

    /// The words on the page.
    public String text() {
      return page.locator("main").innerText();
    }

    /// Judges the page on the screen; with `-Dpictures` keeps a picture of the whole of it.
    ///
    /// @param name of the picture, without its ending
    public void look(String name) {
      page.evaluate("document.fonts.ready");
      picture(name);
      int width = (int) page.evaluate("document.documentElement.scrollWidth");
      if (width > screen.width) {
        throw new AssertionError(
            "%s is %d px wide on a screen of %d px: %s"
                .formatted(page.url(), width, screen.width, page.evaluate(WIDEST)));
      }
      List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
      if (!violations.isEmpty()) {
        StringBuilder text = new StringBuilder(page.url() + " (" + screen + ")");
        for (Rule violation : violations) {
          text.append("\n").append(violation.getId()).append(": ").append(violation.getHelp());
          violation
              .getNodes()
              .forEach(node ->
                  text.append("\n  ")
                      .append(node.getHtml())
                      .append("\n    ")
                      .append(node.getFailureSummary()));
        }
        throw new AssertionError(text.toString());
      }
    }

    /// Keeps a picture without judging, when pictures are wanted.
    public void picture(String name) {
      page.evaluate("scrollTo(0, 0)");
      if (!WANTED) {
        return;
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  PICTURES.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
    }

    /// Forgets failures a test provoked on purpose.
    public void forgiveProblems() {
      problems.clear();
    }

    @Override
    public void close() {
      context.close();
      if (!problems.isEmpty()) {
        throw new AssertionError(String.join("\n", problems));
      }
    }

    private static boolean isPartOfPage(Response response) {
      return !response.request().isNavigationRequest()
          && !List.of("xhr", "fetch").contains(response.request().resourceType());
    }

    private static final String WIDEST =
        """
        [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 5).map(e => e.outerHTML.slice(0, 160)).join(' | ')\
        """;
  }
}
