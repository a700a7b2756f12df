package vn.caicach.storage.internal;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.caicach.database.DatabaseSettings;

/// Where files lie below the data folder: `files` for good, `work` while they come in, `trust` for
/// the certificates the operator trusts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageSettings.class, MultipartProperties.class})
class StorageConfiguration {

  @Bean
  FolderObjectStore objectStore(DatabaseSettings database, StorageSettings settings)
      throws IOException {
    return new FolderObjectStore(
        database.home().resolve("files"),
        settings.largest().toBytes(),
        settings.spaceToLeave().toBytes());
  }

  @Bean
  Inspector inspector(DatabaseSettings database, StorageSettings settings) throws IOException {
    return new Inspector(
        InspectionLimits.STANDARD
            .withTimeLimit(settings.timeLimit())
            .withProcesses(settings.processes()),
        database.home().resolve("work").resolve("inspections"),
        database.home().resolve("trust"));
  }

  @Bean
  OwnFolder uploadFolder(DatabaseSettings database) throws IOException {
    return OwnFolder.below(database.home().resolve("work").resolve("uploads"));
  }

  /// What a browser sends lies on the disk at once, in a folder that is erased after a crash, and
  /// never in a common temporary folder of the machine.
  @Bean
  MultipartConfigElement multipartConfig(MultipartProperties properties, OwnFolder uploadFolder) {
    properties.setLocation(uploadFolder.path().toString());
    return properties.createMultipartConfig();
  }
}
