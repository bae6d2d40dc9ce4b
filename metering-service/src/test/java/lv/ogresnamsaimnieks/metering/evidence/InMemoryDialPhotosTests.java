package lv.ogresnamsaimnieks.metering.evidence;

class InMemoryDialPhotosTests extends DialPhotosContract {

    private final DialPhotos photos = new InMemoryDialPhotos();

    @Override
    protected DialPhotos photos() {
        return photos;
    }
}
