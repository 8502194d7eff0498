package com.mangaassist.load.scenario.wire;

import io.gatling.http.client.WebSocketListener;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

/** A WebSocket under watch; all it hears goes on to Gatling. */
final class WatchedSocket extends WebSocketListener {

    private final WebSocketListener gatling;
    private final ConnectionWatch watch;

    WatchedSocket(WebSocketListener gatling, ConnectionWatch watch) {
        this.gatling = gatling;
        this.watch = watch;
    }

    @Override
    public void openWebSocket(Channel channel) {
        gatling.openWebSocket(channel);
    }

    @Override
    public void onWebSocketOpen() {
        gatling.onWebSocketOpen();
    }

    @Override
    public void onTextFrame(TextWebSocketFrame frame) {
        gatling.onTextFrame(frame);
    }

    @Override
    public void onBinaryFrame(BinaryWebSocketFrame frame) {
        gatling.onBinaryFrame(frame);
    }

    @Override
    public void onPongFrame(PongWebSocketFrame frame) {
        gatling.onPongFrame(frame);
    }

    @Override
    public void onCloseFrame(CloseWebSocketFrame frame) {
        watch.lost(ConnectionLoss.closed(frame.statusCode(), frame.reasonText()));
        gatling.onCloseFrame(frame);
    }

    @Override
    public void onHttpResponse(HttpResponseStatus status, HttpHeaders headers) {
        gatling.onHttpResponse(status, headers);
    }

    @Override
    public void onThrowable(Throwable error) {
        watch.lost(ConnectionLoss.of(error));
        gatling.onThrowable(error);
    }

    @Override
    public void onSend() {
        gatling.onSend();
    }

    @Override
    public void onProtocolAwareness(boolean isHttp2) {
        gatling.onProtocolAwareness(isHttp2);
    }

    @Override
    public void onWrite(Channel channel) {
        gatling.onWrite(channel);
    }
}
