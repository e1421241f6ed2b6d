# docker build -t jekyllpy .
# docker run --rm --user "$(id -u):$(id -g)" -v .:/site jekyllpy build
# docker run --rm --user "$(id -u):$(id -g)" -v .:/site -p 4000:4000 jekyllpy serve --host 0.0.0.0
ARG EXTRAS=emoji,images,math,scholar,transliteration

FROM python:3.13-slim AS wheels
ARG EXTRAS
COPY . /source
RUN pip wheel --no-cache-dir --wheel-dir /wheels "/source[$EXTRAS]"

FROM python:3.13-slim
ARG EXTRAS
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels "jekyllpy[$EXTRAS]" \
    && useradd --create-home jekyll
ENV HOME=/tmp
USER jekyll
WORKDIR /site
EXPOSE 4000
ENTRYPOINT ["jekyllpy"]
CMD ["build"]
