# Signpost for production; docs/deploy.md tells how to run it.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image has Node 24: the one of the lock file is left out.
RUN npm ci --omit=optional
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY catalog catalog
COPY locales locales
COPY cards cards
# The only folder that is written to: SQLite, where no DATABASE_URL is set.
RUN mkdir data && chown node:node data
VOLUME /app/data
# By number, so that Kubernetes can tell that it is not root: the user "node" of the image.
USER 1000:1000
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so SIGTERM reaches it and running answers end.
CMD ["node", "dist/main.js"]
