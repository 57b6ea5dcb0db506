package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.Finding;
import io.leadscorer.modelfile.ModelFileException;
import java.util.List;

/**
 * A model that can be read, with what there is to say on its meaning.
 *
 * @param remarks by line
 */
public record CheckedModel(ScoringModel model, List<Remark> remarks) {
  public CheckedModel {
    remarks = List.copyOf(remarks);
  }

  /** Whether it can be published. */
  public boolean isPublishable() {
    return remarks.stream().noneMatch(remark -> remark.severity() == Severity.ERROR);
  }

  public List<Remark> warnings() {
    return remarks.stream().filter(remark -> remark.severity() == Severity.WARNING).toList();
  }

  /**
   * Refuses a model that cannot be published.
   *
   * @throws ModelFileException with all its errors
   */
  public void requirePublishable() {
    List<Finding> errors =
        remarks.stream()
            .filter(remark -> remark.severity() == Severity.ERROR)
            .map(Remark::finding)
            .toList();
    if (!errors.isEmpty()) {
      throw new ModelFileException(errors);
    }
  }
}
