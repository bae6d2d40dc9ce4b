package lv.ogresnamsaimnieks.gateway;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** How connections that carry one request after another stay alive. */
@Configuration(proxyBeanMethods = false)
class KeepAlive {

    /**
     * Answers a request a moment after it arrived, still on its connection's thread. reactor-netty 1.3.7 stops reading
     * for good when a request that had to queue behind another is answered while it is being taken from the queue
     * (reactor-netty#4361).
     */
    @Bean
    NettyServerCustomizer answerAfterTheQueueIsRead() {
        return server -> server.mapHandle((answer, connection) ->
                answer.subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop())));
    }
}
