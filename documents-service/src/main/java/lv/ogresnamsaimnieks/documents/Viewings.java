package lv.ogresnamsaimnieks.documents;

/** Every look at a document of a house file. Nothing is ever changed or taken out. */
public interface Viewings {

    void record(Viewing viewing);
}
