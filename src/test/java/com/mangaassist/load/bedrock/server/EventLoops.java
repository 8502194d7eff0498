package com.mangaassist.load.bedrock.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * One event loop a core. Not left to Reactor Netty, which makes at least four, and takes io_uring where it finds it: with
 * thousands of streams its completion queue overflows, and frames come late.
 */
public final class EventLoops {

    private EventLoops() {}

    public static EventLoopGroup create() {
        return new MultiThreadIoEventLoopGroup(
                Runtime.getRuntime().availableProcessors(),
                new DefaultThreadFactory("mock-bedrock", true),
                Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }
}
