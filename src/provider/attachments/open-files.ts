import { attachmentsDir, type Config } from '../config.ts';
import {
	openAttachmentStore,
	type AttachmentStore,
} from './attachment-store.ts';
import { bucketShelf } from './bucket-shelf.ts';
import { diskShelf } from './disk-shelf.ts';

/** The store that the configuration names: a bucket, or a folder of this machine. */
export function openFiles( config: Config ): AttachmentStore {
	return openAttachmentStore(
		config.bucket
			? bucketShelf( config.bucket )
			: diskShelf( attachmentsDir( config ) )
	);
}
