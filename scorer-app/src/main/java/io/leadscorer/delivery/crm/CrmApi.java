package io.leadscorer.delivery.crm;

import io.leadscorer.delivery.Answer;
import java.net.http.HttpRequest;
import java.util.List;

/** How a CRM takes batches of updates. */
interface CrmApi {
  /** The request that upserts a batch. */
  HttpRequest request(List<Update> batch);

  /** What became of each update of a batch that was taken, in its order. */
  List<Written> written(List<Update> batch, Answer.Taken answer);
}
