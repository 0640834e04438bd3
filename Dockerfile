# syntax=docker/dockerfile:1
# The program with its models, for the record in the volume /record. docs/operations.md says how to run it.

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY deploy/no-cuda ./deploy/no-cuda
# What has no ready-made binary for this machine would have to be compiled.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    STANDPOINT_RECORD=/record
WORKDIR /standpoint
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY package.json ./
COPY models ./models
COPY examples ./examples
RUN install -d -o node -g node /record \
  && printf '#!/bin/sh\nexec node /standpoint/dist/main.js "$@"\n' > /usr/local/bin/standpoint \
  && chmod 755 /usr/local/bin/standpoint
USER node
VOLUME ["/record"]
EXPOSE 8642
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8642/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["standpoint"]
CMD ["serve", "--host", "0.0.0.0", "--access-log"]
