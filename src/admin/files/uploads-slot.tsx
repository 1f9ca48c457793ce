import { lazy, Suspense, useEffect, useState } from '@wordpress/element';
import { type RunningUpload, runningUploads } from '../api/running-uploads.ts';

/** Loaded with the first document or video; without it the upload goes on all the same. */
const UploadProgress = lazy( () =>
	import( './resumable/upload-progress.tsx' ).catch( () => ( {
		default: () => <></>,
	} ) )
);

/** What goes up at this moment, where somebody looks for it. */
export function UploadsSlot() {
	const [ uploads, setUploads ] = useState< readonly RunningUpload[] >( [] );
	useEffect( () => runningUploads.watch( setUploads ), [] );
	return uploads.length === 0 ? null : (
		<Suspense fallback={ null }>
			<UploadProgress uploads={ uploads } />
		</Suspense>
	);
}
