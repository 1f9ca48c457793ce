/** Keeps bytes at places; knows nothing of what they are. A place looks like `ab/abcdef…`, forty hex digits after the slash. */
export interface FileShelf {
	/** All of it or nothing: whoever reads meanwhile finds what was there before. It survives a power cut when this returns. */
	put: ( place: string, bytes: Buffer ) => Promise< void >;
	/** @throws {MissingFile} when nothing is there; another error when nobody can tell now. */
	get: ( place: string ) => Promise< Buffer >;
	/** What is not there is gone already. */
	remove: ( place: string ) => Promise< void >;
	/**
	 * Writes something, reads it back and takes it away.
	 *
	 * @throws with what is wrong, for whoever set it up.
	 */
	check: () => Promise< void >;
}
