package io.leadscorer.http;

import io.javalin.http.Handler;

/** What is answered at a path. */
record Page(String path, Handler handler) {}
