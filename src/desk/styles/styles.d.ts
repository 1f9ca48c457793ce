/** Style sheets are put into the page by the bundler; nothing of them is imported. */
declare module '*.css';
