package vn.caicach.ui.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.caicach.shared.OpenToAll;
import vn.caicach.ui.Assets;
import vn.caicach.ui.internal.Gzip;

/// Style sheet, scripts, fonts, icons.
@Controller
@OpenToAll
class AssetController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /// Under an older version, left in a page from before an update, the present file is sent but not
  /// kept.
  @GetMapping("/assets/{version}/{*name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String version,
      @PathVariable String name,
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    Assets.Asset asset = Assets.find(name.substring(1));
    if (asset == null) {
      return ResponseEntity.notFound().build();
    }
    var answer =
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .cacheControl(version.equals(Assets.version()) ? FOR_EVER : CacheControl.noStore())
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    byte[] gzip = asset.gzip();
    if (gzip != null && Gzip.accepted(encodings)) {
      return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip);
    }
    return answer.body(asset.bytes());
  }
}
