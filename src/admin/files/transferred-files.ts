/** The files in what was pasted; texts stay with the browser. */
export const transferredFiles = ( transfer: DataTransfer | null ): File[] => [
	...( transfer?.files ?? [] ),
];
