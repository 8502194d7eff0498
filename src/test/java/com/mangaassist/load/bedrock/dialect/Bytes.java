package com.mangaassist.load.bedrock.dialect;

import java.nio.ByteBuffer;

final class Bytes {

    private Bytes() {}

    static byte[] joined(byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var joined = ByteBuffer.allocate(length);
        for (var part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
