package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.config.delivery.CrmSyncConfig.Crm;
import io.leadscorer.config.delivery.Hook;
import io.leadscorer.config.delivery.NotifyConfig;
import io.leadscorer.domain.handoff.Routing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The files that the how-tos show are read as they say, and mistaken ones are told of whole. */
class DeliveryFilesTest {
  private static final Path DOCS = Path.of("../topology-docs");

  @Test
  void theHowToOfWebhooksShowsAFileThatIsRead() throws IOException {
    NotifyConfig config =
        NotifyFileReader.read(
            "notify.yaml", example("notify.md", "cluster:"), Map.of("PAGER_SECRET", "hush"));

    assertThat(config.group()).isEqualTo("lead-scorer-notify");
    assertThat(config.hooks()).extracting(Hook::name).containsExactly("pager", "sales");
    assertThat(config.hooks().get(0).secret()).isPresent();
    assertThat(config.hooks().get(1).only()).isEqualTo(Map.of("to_stage", Set.of("sql")));
    assertThat(config.hooks().get(1).patience()).isEqualTo(config.hooks().get(0).patience());
  }

  @Test
  void theHowToOfCrmsShowsAFileThatIsRead() throws IOException {
    CrmSyncConfig config =
        CrmSyncFileReader.read(
            "crm-sync.yaml", example("crm-sync.md", "cluster:"), Map.of("HUBSPOT_TOKEN", "hush"));

    assertThat(config.crm()).isEqualTo(Crm.HUBSPOT);
    assertThat(config.fields())
        .containsEntry("dimensions.fit", "lead_fit")
        .containsEntry("score", "lead_score")
        .doesNotContainKey("disposition");
    assertThat(config.linger()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.toString()).doesNotContain("hush");
  }

  @Test
  void theGuideToHandoffsShowsARoutingFileThatIsRead() throws IOException {
    Routing routing =
        RoutingReader.read("routing.yaml", example("handoffs.md", "routing: default"));

    assertThat(routing.routes()).hasSize(3);
  }

  @Test
  void shouldTellOfAllMistakesOfACrmAtOnce() {
    ModelFileException wrong =
        catchThrowableOfType(
            ModelFileException.class,
            () ->
                CrmSyncFileReader.read(
                    "crm-sync.yaml",
                    """
                    cluster: {bootstrap.servers: "a:1"}
                    crm: hubspt
                    url: nowhere
                    batch: 1000
                    liinger: 2s
                    """,
                    Map.of()));

    assertThat(wrong.findings()).extracting(Finding::line).contains(2, 3, 4, 5);
    assertThat(wrong).hasMessageContaining("token_env").hasMessageContaining("linger");
  }

  private static String example(String page, String begins) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    int from = text.indexOf("```yaml\n" + begins) + "```yaml\n".length();
    assertThat(from).as("the example in %s", page).isGreaterThan(10);
    return text.substring(from, text.indexOf("```", from));
  }
}
