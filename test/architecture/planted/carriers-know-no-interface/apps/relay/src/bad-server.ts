import '@nestjs/platform-fastify';
