export const writeDocument = () => [];
