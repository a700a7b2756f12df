package vn.caicach.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole product on its real PostgreSQL, once per test run: web server, security, jobs.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "caicach.rate-limit.requests=1000000",
      "caicach.rate-limit.sign-ins=1000000",
      "management.server.port=0"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshHome.class)
@Import({TestAuthorities.class, TestTime.class, WorkingCommunes.class})
public @interface ProductTest {}
